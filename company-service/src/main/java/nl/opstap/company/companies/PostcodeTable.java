package nl.opstap.company.companies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Middle points and gemeenten of postcode areas, from a table the operator can replace: no address leaves the machine. */
@Component
class PostcodeTable implements Geocoder, Municipalities {
    private static final int AREA = 4;
    /** What many towns of one name lie in. */
    private static final String SEVERAL = "";

    private final Map<String, Area> areas;
    private final Map<String, String> byTown = new HashMap<>();
    private final Map<String, Location> middles;

    private record Area(
            String town, Location middle, @Nullable String municipality) {}

    PostcodeTable(@Value("${opstap.geocoder.table:classpath:geo/postcode4.csv}") Resource table) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8))) {
            areas = lines.lines()
                    .map(line -> line.split(","))
                    .filter(fields -> fields.length >= 4 && fields[0].matches("[1-9][0-9]{3}"))
                    .collect(Collectors.toUnmodifiableMap(
                            fields -> fields[0],
                            fields -> new Area(
                                    fields[1].strip(),
                                    new Location(Double.parseDouble(fields[2]), Double.parseDouble(fields[3])),
                                    fields.length == 4 ? null : fields[4].strip()),
                            (first, _) -> first));
        }
        for (var area : areas.values()) {
            if (area.municipality() != null) {
                byTown.merge(town(area.town()), area.municipality(), (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
        middles = areas.values().stream()
                .filter(area -> area.municipality() != null)
                .collect(Collectors.groupingBy(
                        Area::municipality,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Area::middle, Collectors.toList()), PostcodeTable::middle)));
    }

    @Override
    public Optional<Location> locate(Postcode postcode) {
        return Optional.ofNullable(areas.get(postcode.area())).map(Area::middle);
    }

    @Override
    public Optional<String> of(String area) {
        return Optional.ofNullable(areas.get(area)).map(Area::municipality);
    }

    @Override
    public Optional<String> of(@Nullable String postcode, @Nullable String town) {
        var byPostcode = Optional.ofNullable(postcode)
                .filter(code -> code.length() >= AREA)
                .flatMap(code -> of(code.substring(0, AREA)));
        return byPostcode.or(() -> Optional.ofNullable(town)
                .map(PostcodeTable::town)
                .map(byTown::get)
                .filter(found -> !found.equals(SEVERAL)));
    }

    @Override
    public Optional<Location> middle(String municipality) {
        return Optional.ofNullable(middles.get(municipality));
    }

    private static String town(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Location middle(List<Location> points) {
        return new Location(
                points.stream().mapToDouble(Location::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Location::longitude).average().orElseThrow());
    }
}
