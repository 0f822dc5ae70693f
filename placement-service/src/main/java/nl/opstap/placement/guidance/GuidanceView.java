package nl.opstap.placement.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The guidance of a placement. Student and parent read when the next moment is; the rest is for the school.
 *
 * @param version of the start talk; 0 before there is one
 * @param moments in the order of the calendar
 * @param signals of the latest interim evaluation; a parent reads them unless the student keeps that to himself or herself
 */
record GuidanceView(
        boolean editable,
        int version,
        @Nullable ProposalView proposal,
        @Nullable StartTalkView startTalk,
        @Nullable MinimumView minimum,
        List<MomentView> moments,
        @Nullable NextMoment next,
        List<CurrentSignal> signals) {

    /**
     * What the rule proposes, and from what.
     *
     * @param mostWeeksBetween the least that is allowed; null when there is no minimum
     */
    record ProposalView(
            String leerweg,
            int phase,
            boolean extraSupport,
            int weeksBetween,
            int interimEvaluations,
            @Nullable Integer mostWeeksBetween,
            String source) {}

    /** @param reason why it is not what was proposed */
    record StartTalkView(
            LocalDate day,
            List<MomentKind> talks,
            int weeksBetween,
            @Nullable String reason,
            @Nullable LocalDate studentAgreedOn,
            @Nullable LocalDate companyAgreedOn,
            String byName) {}

    /** @param moments of every kind together */
    record MinimumView(int moments, int interimEvaluations, int evaluations) {}

    record MomentView(
            UUID id,
            int version,
            MomentKind kind,
            LocalDate day,
            MomentState state,
            boolean overdue,
            @Nullable String outcome,
            @Nullable CancelReason cancelledBecause,
            List<SignalView> signals,
            String byName) {}

    record SignalView(
            SignalSubject subject,
            SignalLevel level,
            @Nullable String remark) {}

    /** @param since the day it was given */
    record CurrentSignal(SignalSubject subject, SignalLevel level, LocalDate since) {}

    record NextMoment(MomentKind kind, LocalDate day) {}
}
