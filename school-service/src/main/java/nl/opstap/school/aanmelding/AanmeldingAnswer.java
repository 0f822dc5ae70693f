package nl.opstap.school.aanmelding;

import java.time.Instant;
import java.util.List;

/** The aanmelding as it was handed in last. */
record AanmeldingAnswer(Instant submittedAt, String submittedByName, Content content, List<ChosenGoal> goals) {}
