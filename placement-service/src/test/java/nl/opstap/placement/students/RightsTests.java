package nl.opstap.placement.students;

import static nl.opstap.platform.testing.People.DAAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.rights.DossierPart;
import nl.opstap.contracts.rights.DossierRequested;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.OneTimeKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A student with a stage that runs asks for everything, and to be forgotten. */
@PlacementTest
@Tag("GW-40")
class RightsTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private final UUID request = UUID.randomUUID();
    private UUID student;
    private UUID placement;

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.running(student, scene.place());
        desk.ok(desk.put(
                DAAN,
                "/v1/logbook-entries/" + UUID.randomUUID(),
                Map.of(
                        "placementId", placement,
                        "onDay", "2026-11-23",
                        "mood", "GOOD",
                        "pictograms", List.of("PLANTS"),
                        "text", "Ik heb gezaaid.",
                        "scores", Map.of("PUNCTUALITY", 3),
                        "writtenAt", "2026-11-23T15:00:00Z")));
    }

    @Test
    void everythingIsHandedOverSealedForWhoAskedAlone() {
        var keys = OneTimeKeys.make();

        scene.tell(TestTenant.SCHOOL_A, new DossierRequested(request, student, keys.publicKey()));

        var parts = owner.published(DossierPart.class);
        assertThat(parts).extracting(DossierPart::requestId).containsOnly(request);
        assertThat(parts.toString()).doesNotContain("gezaaid").doesNotContain("Daan");
        var whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(OneTimeKeys.open(keys.privateKey(), part.sealed())));
        assertThat(whole.toString(StandardCharsets.UTF_8))
                .contains("Daan de Demo")
                .contains("Ik heb gezaaid.")
                .contains("Handtekeningen")
                .contains("LOW_STIMULI")
                .doesNotContain("wim@bedrijf.example");
    }

    @Test
    void anErasureLeavesNoNameGivesTheSeatBackAndTellsTheOthersToForget() {
        assertThat(everything()).contains("Daan");

        scene.tell(TestTenant.SCHOOL_A, new ErasureRequested(request, student));

        assertThat(everything()).doesNotContain("Daan").doesNotContain(student.toString());
        var receipt = owner.published(ErasureDone.class).getLast();
        assertThat(receipt.tables())
                .filteredOn(line -> line.rows() > 0 && line.fate().equals("ERASED"))
                .extracting(ErasedTable::table)
                .contains("student", "placement", "placement_history", "document", "signature", "logbook_entry");
        assertThat(owner.published(SeatReleaseRequested.class).getLast().placementId())
                .isEqualTo(placement);
        assertThat(owner.sql("select count(*) from vault_key where subject_id = ? and wrapped_key is null")
                        .param(student)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theOutboxForgetsWhatTheTombstoneErases() {
        assertThat(owner.published(PlacementChanged.class))
                .extracting(PlacementChanged::placementId)
                .contains(placement);

        scene.tell(TestTenant.SCHOOL_A, new ErasureRequested(request, student));

        assertThat(owner.published(PlacementChanged.class))
                .extracting(PlacementChanged::placementId)
                .doesNotContain(placement);
        assertThat(owner.sql(
                                "select payload is null from messaging.outbox where key = ? and topic like '%.placement.v1'")
                        .param(placement)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void askedTwiceOrComeTooLateItStaysErased() {
        scene.tell(TestTenant.SCHOOL_A, new ErasureRequested(request, student));
        // An event of the student that was under way brings a name back, and the tombstone behind it takes it away.
        scene.student(student, DAAN, Scene.MINOR, Scene.READY, List.of());
        scene.tell(TestTenant.SCHOOL_A, new ErasureRequested(request, student));

        assertThat(everything()).doesNotContain("Daan");
    }

    /** Every row of every table people's data can be in, the answers to requests left out. */
    private String everything() {
        return owner.sql("""
                select string_agg(query_to_xml(format('select * from public.%I', relname), true, false, '')::text, '')
                from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not in ('access_record', 'vault_key', 'flyway_schema_history')""").query(String.class).single();
    }
}
