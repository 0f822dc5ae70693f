package nl.opstap.school.team;

import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who invited whom, changed whose roles, took whom off. Written before Keycloak is asked and kept when it fails halfway: what
 * Keycloak did by then cannot be taken back, and nobody may get a role of which nothing is known.
 */
@Component
class TeamAudit {
    private static final Logger log = LoggerFactory.getLogger(TeamAudit.class);
    private final AccessLog access;
    private final TransactionTemplate aside;

    TeamAudit(AccessLog access, PlatformTransactionManager transactions) {
        this.access = access;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is asked of somebody's place in the team. */
    enum Asked {
        TEAM_INVITATION,
        TEAM_ROLES,
        TEAM_DEPARTURE
    }

    void record(UUID account, Asked what) {
        aside.executeWithoutResult(_ -> access.record(account, AccessLog.Action.CHANGE, what.name(), "ADMINISTRATION"));
        log.info("{} of account {}", what, account);
    }
}
