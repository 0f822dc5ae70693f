package nl.opstap.placement.links;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody answers to a link; which parts count depends on its purpose. */
public record LinkAct(
        @Nullable @Size(max = 100) String name,
        boolean agreed,
        @Nullable @Size(max = 30) Map<String, @Min(1) @Max(4) Integer> scores,
        @Nullable @Size(max = 1000) String remark) {}
