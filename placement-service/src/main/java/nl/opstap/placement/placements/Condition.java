package nl.opstap.placement.placements;

import java.util.Optional;
import java.util.function.Function;

/** What must hold before a step. Each answers with the reason and the way out. */
enum Condition {
    REGISTERED(gate(Gate.REGISTRATION)),
    INTAKE_HELD(gate(Gate.INTAKE)),
    TRAINING_STARTED(gate(Gate.TRAINING)),
    READY(gate(Gate.READY)),
    DIRECTED(gate(Gate.DIRECTION)),
    DAYS_ALLOWED(s -> DayRules.check(s)),
    WISHES_KNOWN(when(
            s -> s.placement().hasWishes(),
            "WISHES_MISSING",
            "De dagen en de periode van de stage zijn nog niet gekozen.",
            "Vul eerst het zoekprofiel in.")),
    LEERBEDRIJF(s -> LeerbedrijfRule.check(s)),
    SEAT_HELD(when(
            s -> s.placement().seatState() == SeatState.HELD || s.placement().seatState() == SeatState.CONFIRMED,
            "SEAT_NOT_HELD",
            "Er is nog geen plek gereserveerd.",
            "Vraag een plek aan en wacht op het antwoord.")),
    STUDENT_WANTS(when(
            s -> s.placement().studentKlik() == Klik.YES || s.placement().studentKlik() == Klik.DOUBT,
            "KLIK_OF_STUDENT_MISSING",
            "De leerling heeft nog niet gezegd of het klikt.",
            "Vraag de leerling na de kennismaking om een antwoord.")),
    COMPANY_WANTS(when(
            s -> s.placement().companyKlik() == Klik.YES || s.placement().companyKlik() == Klik.DOUBT,
            "KLIK_OF_COMPANY_MISSING",
            "Van het bedrijf is nog niet bekend of het klikt.",
            "Vraag de praktijkbegeleider na de kennismaking om een antwoord.")),
    HOURS_ALLOWED(s -> HourRules.check(s)),
    CONTACT_KNOWN(when(
            s -> s.placement().hasContact(),
            "CONTACT_MISSING",
            "De contactpersoon van het bedrijf is niet bekend.",
            "Vul naam en e-mailadres van de praktijkbegeleider in.")),
    GOALS_CHOSEN(when(
            s -> !s.placement().goals().isEmpty(),
            "GOALS_MISSING",
            "Er zijn nog geen leerdoelen gekozen.",
            "Kies minstens één leerdoel in het zoekprofiel.")),
    PARENT_KNOWN(when(
            s -> !s.student().isMinorOn(s.today()) || !s.student().guardians().isEmpty(),
            "PARENT_MISSING",
            "De leerling is jonger dan 18 en er is geen ouder die kan tekenen.",
            "Vraag de mentor een ouder of verzorger toe te voegen.")),
    CONTRACT_SIGNED(when(
            s -> s.placement().isContractSigned(),
            "CONTRACT_NOT_SIGNED",
            "Nog niet iedereen heeft het stagecontract getekend.",
            "Wacht tot alle handtekeningen er zijn.")),
    START_REACHED(when(
            s -> s.placement().hasStartedBy(s.today()),
            "START_NOT_REACHED",
            "De begindatum is nog niet bereikt.",
            "De stage start vanzelf op de begindatum.")),
    ASSESSED(when(
            s -> s.placement().isAssessed(),
            "ASSESSMENT_MISSING",
            "De eindbeoordeling is nog niet vastgesteld.",
            "Bedrijf en school geven allebei hun beoordeling en stellen die samen vast."));

    private final Function<Situation, Optional<Blocker>> check;

    Condition(Function<Situation, Optional<Blocker>> check) {
        this.check = check;
    }

    Optional<Blocker> check(Situation situation) {
        return check.apply(situation);
    }

    private static Function<Situation, Optional<Blocker>> when(
            Function<Situation, Boolean> holds, String code, String reason, String wayOut) {
        return situation -> holds.apply(situation) ? Optional.empty() : Optional.of(new Blocker(code, reason, wayOut));
    }

    private static Function<Situation, Optional<Blocker>> gate(Gate gate) {
        return situation -> {
            var rule = situation.gates().get(gate);
            return rule == null
                            || !rule.isBefore(situation.placement().phase())
                            || gate.holdsFor(situation.student())
                            || situation.overridden().contains(gate)
                    ? Optional.empty()
                    : Optional.of(gate.blocker());
        };
    }
}
