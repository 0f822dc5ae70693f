package nl.opstap.placement;

import nl.opstap.platform.testing.suites.ParentsSuite;

@PlacementTest
class ParentsTests extends ParentsSuite {
    ParentsTests() {
        super(
                "POST /v1/links/current",
                "POST /v1/placements/{placementId}/discrimination-reports",
                "POST /v1/placements/{placementId}/prints",
                "POST /v1/placements/{placementId}/route/answers",
                "POST /v1/placements/{placementId}/remarks",
                "POST /v1/placements/{placementId}/sick-reports",
                "POST /v1/placements/{placementId}/sick-reports/{reportId}/withdrawal",
                "POST /v1/placements/{placementId}/signatures",
                "PUT /v1/placements/{placementId}/stage-report/choice",
                "PUT /v1/students/{studentId}/stageklapper/chapters/{chapterId}/{part}");
    }
}
