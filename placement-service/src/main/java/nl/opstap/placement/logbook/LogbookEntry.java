package nl.opstap.placement.logbook;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One worked day, in the words and pictures of the student (SCH-41). */
@Entity
class LogbookEntry {
    enum Mood {
        GOOD,
        OKAY,
        HARD
    }

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private int version;

    private UUID placementId;
    private UUID studentId;
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    private Mood mood;

    private List<String> pictograms;
    private byte @Nullable [] told;
    private Instant writtenAt;
    private Instant receivedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "logbook_score", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "goal")
    @Column(name = "score")
    private Map<String, Short> scores = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected LogbookEntry() {}

    @SuppressWarnings("NullAway.Init")
    LogbookEntry(UUID id, UUID placementId, UUID studentId, LocalDate onDay, Instant receivedAt) {
        this.id = id;
        this.placementId = placementId;
        this.studentId = studentId;
        this.onDay = onDay;
        this.receivedAt = receivedAt;
    }

    void tell(
            Mood how,
            List<String> pictures,
            byte @Nullable [] encryptedText,
            Map<String, Integer> goals,
            Instant written) {
        mood = how;
        pictograms = List.copyOf(pictures);
        told = encryptedText;
        writtenAt = written;
        scores.clear();
        goals.forEach((goal, score) -> scores.put(goal, score.shortValue()));
    }

    UUID id() {
        return id;
    }

    UUID placementId() {
        return placementId;
    }

    LocalDate onDay() {
        return onDay;
    }

    Mood mood() {
        return mood;
    }

    List<String> pictograms() {
        return List.copyOf(pictograms);
    }

    byte @Nullable [] told() {
        return told;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Map<String, Integer> scores() {
        var copy = new HashMap<String, Integer>();
        scores.forEach((goal, score) -> copy.put(goal, score.intValue()));
        return copy;
    }
}
