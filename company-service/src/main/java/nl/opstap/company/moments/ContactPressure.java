package nl.opstap.company.moments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The rule of seven days (COM-42), for the contacts of one company with one purpose. */
record ContactPressure(Collection<Contact> contacts) {
    static final int DAYS = 7;

    /** That an organisation was in contact. */
    record Contact(UUID moment, UUID organisation, LocalDate on) {}

    /**
     * Somebody else was first.
     *
     * @param first whom to join
     * @param freeFrom the first day on which nobody else is first any more
     */
    record Taken(Contact first, LocalDate freeFrom) {}

    /**
     * Who was first in the seven days that end on this day, unless it was the organisation itself: who came first may go
     * on, also when another called all the same.
     */
    Optional<Taken> against(UUID organisation, LocalDate day) {
        return firstOther(organisation, day).map(first -> {
            var free = day.plusDays(1);
            while (firstOther(organisation, free).isPresent()) {
                free = free.plusDays(1);
            }
            return new Taken(first, free);
        });
    }

    private Optional<Contact> firstOther(UUID organisation, LocalDate day) {
        return contacts.stream()
                .filter(contact -> !contact.on().isAfter(day) && contact.on().isAfter(day.minusDays(DAYS)))
                .min(Comparator.comparing(Contact::on).thenComparing(Contact::moment))
                .filter(contact -> !contact.organisation().equals(organisation));
    }
}
