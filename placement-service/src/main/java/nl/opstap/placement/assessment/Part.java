package nl.opstap.placement.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The judgement of one party on the goals; written once. */
@Entity
@Table(name = "assessment_part")
class Part {
    /** SETTLED is what both agreed on in the closing talk (PLA-60). */
    enum By {
        SUPERVISOR,
        STAGEBEGELEIDER,
        SETTLED
    }

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private By party;

    private String personName;
    private @Nullable UUID personId;
    private byte @Nullable [] remark;
    private Instant givenAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assessment_score", joinColumns = @JoinColumn(name = "part_id"))
    @MapKeyColumn(name = "goal")
    @Column(name = "score")
    private Map<String, Short> scores = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    @SuppressWarnings("NullAway.Init")
    Part(
            UUID assessmentId,
            By party,
            String personName,
            @Nullable UUID personId,
            byte @Nullable [] remark,
            Map<String, Integer> scores,
            Instant givenAt) {
        this.id = Ids.next();
        this.assessmentId = assessmentId;
        this.party = party;
        this.personName = personName;
        this.personId = personId;
        this.remark = remark;
        this.givenAt = givenAt;
        scores.forEach((goal, score) -> this.scores.put(goal, score.shortValue()));
    }

    By party() {
        return party;
    }

    String personName() {
        return personName;
    }

    byte @Nullable [] remark() {
        return remark;
    }

    Instant givenAt() {
        return givenAt;
    }

    Map<String, Integer> scores() {
        var copy = new HashMap<String, Integer>();
        scores.forEach((goal, score) -> copy.put(goal, score.intValue()));
        return copy;
    }
}
