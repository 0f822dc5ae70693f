package nl.opstap.company.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the region keeps of somebody at a company.
 *
 * @param guides whether he or she guides students on the floor (praktijkbegeleider)
 */
public record ContactFacts(
        String name,
        @Nullable String job,
        @Nullable String phone,
        @Nullable String email,
        @Nullable ContactChannel preferredChannel,
        @Nullable String preferredHours,
        Source source,
        boolean guides,
        List<Expertise> expertise) {

    public ContactFacts {
        expertise = List.copyOf(expertise);
    }

    /** Where the details come from, which is also why they may be kept. */
    public enum Source {
        /** Gave them, knowing that the schools of the region use them. */
        PERSON_AGREED,
        /** Somebody else at the company gave them for this use. */
        COMPANY_GAVE,
        /** The company shows them to everybody. */
        PUBLISHED,
        FAIR
    }

    /** What makes somebody fit to guide a student with a support need (COM-08). */
    public enum Expertise {
        /** Training for the colleague who guides: Hulpvaardig, Alert, Realistisch, Rustig, Instruerend, Eerlijk. */
        HARRIE_TRAINING,
        RECOGNISED_TRAINER,
        TRAINED_BY_SCHOOL,
        KNOWS_TARGET_GROUP,
        FIRST_AID,
        SIGN_LANGUAGE
    }
}
