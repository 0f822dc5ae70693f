package nl.opstap.placement.route;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.route.RouteAgreement.Needed;
import nl.opstap.placement.route.RouteAgreement.SaidView;
import nl.opstap.placement.route.RouteAgreement.Standing;
import nl.opstap.placement.route.RouteAnswers.Person;
import nl.opstap.placement.route.RouteAnswers.Said;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Student.Guardian;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The route is set together with the student and, under 18, a parent (PLA-24): they say themselves whether they agree, or
 * the stagebegeleider writes down what they said in a talk. It is asked and shown, and stops no step: the contract, which
 * they sign, does.
 */
@Service
class AgreeRoute {
    private static final Set<PlacementState> FROM_PROPOSAL_TO_CONTRACT = EnumSet.of(
            PlacementState.PROPOSED, PlacementState.ACQUAINTANCE, PlacementState.AGREED, PlacementState.CONTRACT);

    private final PlacementAccess access;
    private final Places places;
    private final RouteAnswers answers;
    private final Vault vault;
    private final Clock clock;

    AgreeRoute(PlacementAccess access, Places places, RouteAnswers answers, Vault vault, Clock clock) {
        this.access = access;
        this.places = places;
        this.answers = answers;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param version of the route that was read; another one is not agreed to unseen */
    @Transactional
    void answer(Actor actor, UUID placementId, UUID version, RouteAnswer answer, @Nullable String remark) {
        var opened = access.change(actor, placementId, "STAGE_ROUTE");
        if (!needed(opened.student()).contains(opened.party())) {
            throw Problem.forbidden("step-not-yours");
        }
        var route = require(opened, version);
        var by = opened.by();
        add(opened, new Person(by.party(), by.id(), by.name()), route, answer, remark, null, LocalDate.now(clock));
    }

    /** @param name of the parent who said it */
    @Transactional
    void record(
            Actor actor,
            UUID placementId,
            UUID version,
            Party party,
            @Nullable String name,
            RouteAnswer answer,
            Method method,
            LocalDate day,
            @Nullable String remark) {
        var opened = access.change(actor, placementId, "STAGE_ROUTE");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var student = opened.student();
        refuse(student, party, name, day);
        var route = require(opened, version);
        var person = party == Party.STUDENT
                ? new Person(party, student.accountId(), student.displayName())
                : parent(student, name == null ? "" : name.strip());
        add(opened, person, route, answer, remark, method, day);
    }

    private void refuse(Student student, Party party, @Nullable String name, LocalDate day) {
        var errors = new ArrayList<FieldError>();
        if (!needed(student).contains(party)) {
            errors.add(new FieldError(
                    "party",
                    party == Party.PARENT
                            ? "De leerling is 18 of ouder. Een ouder hoeft niet akkoord te gaan."
                            : "Kies de leerling of een ouder."));
        }
        if (party == Party.PARENT && (name == null || name.isBlank())) {
            errors.add(new FieldError("name", "Vul in welke ouder of verzorger u sprak."));
        }
        if (day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "Deze dag is nog niet geweest."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Person parent(Student student, String name) {
        var account = student.guardians().stream()
                .filter(guardian -> guardian.displayName().equalsIgnoreCase(name))
                .map(Guardian::accountId)
                .findFirst()
                .orElse(null);
        return new Person(Party.PARENT, account, name);
    }

    private Route require(Opened opened, UUID version) {
        var route = route(opened);
        var state = opened.placement().state();
        if (route == null || !FROM_PROPOSAL_TO_CONTRACT.contains(state)) {
            throw Problem.conflict("route-not-now", Map.of("state", state));
        }
        if (!route.version().equals(version)) {
            throw Problem.conflict("route-changed", Map.of());
        }
        return route;
    }

    private void add(
            Opened opened,
            Person person,
            Route route,
            RouteAnswer answer,
            @Nullable String remark,
            @Nullable Method method,
            LocalDate day) {
        var told = remark == null || remark.isBlank()
                ? null
                : vault.encrypt(opened.student().id(), remark.strip());
        answers.add(opened.placement().id(), person, answer, told, method, day, route, opened.by(), Instant.now(clock));
    }

    @Transactional
    RouteAgreement show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "STAGE_ROUTE");
        var route = route(opened);
        var all = answers.of(placementId);
        var open = route != null
                && FROM_PROPOSAL_TO_CONTRACT.contains(opened.placement().state());
        var needed = needed(opened.student());
        return new RouteAgreement(
                route,
                needed.stream()
                        .map(party -> new Needed(party, standing(party, route, all)))
                        .toList(),
                all.stream().map(said -> view(said, route, opened)).toList(),
                open && needed.contains(opened.party()),
                open && opened.party().guides(),
                opened.party().guides()
                        ? opened.student().guardians().stream()
                                .map(Guardian::displayName)
                                .toList()
                        : List.of());
    }

    private List<Party> needed(Student student) {
        return student.isMinorOn(LocalDate.now(clock)) ? List.of(Party.STUDENT, Party.PARENT) : List.of(Party.STUDENT);
    }

    private @Nullable Route route(Opened opened) {
        var placement = opened.placement();
        var place = placement.placeId();
        return place == null || !placement.hasWishes()
                ? null
                : places.find(place).map(found -> Route.of(placement, found)).orElse(null);
    }

    /** What each said last counts; one parent is enough, unless another wants to talk. */
    private static Standing standing(Party party, @Nullable Route route, List<Said> all) {
        var last = new ArrayList<Said>();
        all.stream()
                .filter(said -> said.person().party() == party)
                .filter(said -> last.stream().noneMatch(later -> later.person().is(said.person())))
                .forEach(last::add);
        if (last.isEmpty()) {
            return Standing.NOT_ASKED;
        }
        var now = last.stream().filter(said -> isOf(route, said)).toList();
        if (now.isEmpty()) {
            return Standing.OUTDATED;
        }
        return now.stream().anyMatch(said -> said.answer() == RouteAnswer.TALK) ? Standing.TALK : Standing.AGREED;
    }

    private static boolean isOf(@Nullable Route route, Said said) {
        return route != null && route.version().equals(said.route().version());
    }

    private SaidView view(Said said, @Nullable Route route, Opened opened) {
        var remark = said.remark();
        return new SaidView(
                said.person().party(),
                said.person().name(),
                isOwn(said, opened),
                said.answer(),
                remark == null || !reads(opened, said)
                        ? null
                        : vault.decrypt(opened.student().id(), remark),
                said.method(),
                said.day(),
                !isOf(route, said),
                said.route(),
                said.byName(),
                said.at());
    }

    private static boolean isOwn(Said said, Opened opened) {
        var account = opened.by().id();
        return account != null && account.equals(said.person().id());
    }

    /** A parent reads the own words, and those of the child unless the child keeps them; never those of another parent. */
    private static boolean reads(Opened opened, Said said) {
        return opened.party() != Party.PARENT
                || isOwn(said, opened)
                || (said.person().party() == Party.STUDENT && !opened.isShielded());
    }
}
