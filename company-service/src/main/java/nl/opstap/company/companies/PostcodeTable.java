package nl.opstap.company.companies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Middle points and towns of postcode areas, from a table the operator can replace: no address leaves the machine. */
@Component
class PostcodeTable implements Geocoder, Towns {
    private final Map<String, Area> areas;

    private record Area(String town, Location middle) {}

    PostcodeTable(@Value("${opstap.geocoder.table:classpath:geo/postcode4.csv}") Resource table) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8))) {
            areas = lines.lines()
                    .map(line -> line.split(","))
                    .filter(fields -> fields.length == 4 && fields[0].matches("[1-9][0-9]{3}"))
                    .collect(Collectors.toUnmodifiableMap(
                            fields -> fields[0],
                            fields -> new Area(
                                    fields[1].strip(),
                                    new Location(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]))),
                            (first, _) -> first));
        }
    }

    @Override
    public Optional<Location> locate(Postcode postcode) {
        return Optional.ofNullable(areas.get(postcode.area())).map(Area::middle);
    }

    @Override
    public Optional<String> of(String area) {
        return Optional.ofNullable(areas.get(area)).map(Area::town).filter(town -> !town.isEmpty());
    }
}
