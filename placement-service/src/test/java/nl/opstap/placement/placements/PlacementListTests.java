package nl.opstap.placement.placements;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlacementTest
class PlacementListTests {
    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void policies() {
        owner.empty();
        scene.policies();
    }

    @Test
    void aLongListIsReadPageByPageEachPlacementOnce() {
        var opened = opened(5);

        var pages = Pages.ids(mvc, SANNE, "/v1/placements", 2);

        assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void aPageIsFullThoughPlacementsOfOthersLieBetween() {
        var mine = opened(4);
        guidedBySomebodyElse(UUID.fromString(mine.get(1)));

        var pages = Pages.ids(mvc, SANNE, "/v1/placements", 2);

        assertThat(pages).containsExactly(List.of(mine.get(0), mine.get(2)), List.of(mine.get(3)));
    }

    @Test
    void onlyWhoWasShownIsInTheAccessLog() {
        opened(3);

        desk.ok(desk.get(SANNE, "/v1/placements?limit=1"));

        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.item().equals("PLACEMENT_LIST"))
                .hasSize(1);
    }

    @Test
    @Tag("GW-30")
    void aPagePrintedFromTheBrowserIsInTheAccessLog() {
        var path = "/v1/placements/" + opened(1).getFirst() + "/prints";

        assertThat(desk.post(SANNE, path, Map.of("part", "LOGBOOK"))).hasStatus(204);

        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.action().equals("PRINT"))
                .extracting(AccessRecorded::item, AccessRecorded::actorName)
                .containsExactly(tuple("LOGBOOK", "Sanne"));
        assertThat(desk.post(BAS, path, Map.of("part", "LOGBOOK"))).hasStatus(404);
    }

    private void guidedBySomebodyElse(UUID placement) {
        owner.sql("update placement set stagebegeleider_id = null where id = :id")
                .param("id", placement)
                .update();
        owner.sql("""
                update student set stagebegeleider_id = :other
                 where id in (select student_id from placement where id = :id)""").param("other", UUID.randomUUID()).param("id", placement).update();
    }

    private List<String> opened(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ ->
                        desk.opened(scene.student(Scene.MINOR, Scene.READY)).toString())
                .toList();
    }
}
