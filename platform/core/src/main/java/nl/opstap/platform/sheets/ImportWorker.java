package nl.opstap.platform.sheets;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the ordered work in the background, each import in the tenant that ordered it and in one transaction. When the
 * service dies halfway nothing is taken, and the next one that looks starts anew.
 */
class ImportWorker {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    /** Often enough for a bar that moves, seldom enough to cost nothing. */
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(200);

    private final JdbcClient database;
    private final ImportJobs jobs;
    private final ImportWork work;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("imports").factory());

    ImportWorker(JdbcClient database, ImportJobs jobs, ImportWork work, PlatformTransactionManager transactions) {
        this.database = database;
        this.jobs = jobs;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Task(UUID importId, Tenant tenant, String kind, UUID actor) {}

    /** Starts at once, but not before the order can be seen: its transaction may be wider than the ordering. */
    @TransactionalEventListener
    void on(OrderImport.Ordered ordered) {
        wake();
    }

    private void wake() {
        try {
            thread.execute(this::workOff);
        } catch (RejectedExecutionException stopping) {
            log.debug("the service stops; the next one takes the import over");
        }
    }

    /** Finds what a service that died left behind. */
    @Scheduled(fixedDelayString = "${opstap.imports.look-every:PT15S}")
    void lookForWork() {
        wake();
    }

    private void workOff() {
        for (var task : waiting()) {
            TenantScope.run(task.tenant(), () -> work(task));
        }
    }

    private List<Task> waiting() {
        return transaction.execute(_ -> database.sql("select * from import_task order by asked_at")
                .query((row, _) -> new Task(
                        row.getObject("import_id", UUID.class),
                        new Tenant(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class)),
                        row.getString("kind"),
                        row.getObject("actor_id", UUID.class)))
                .list());
    }

    private void work(Task task) {
        var started = System.nanoTime();
        try {
            transaction.executeWithoutResult(_ -> {
                if (!claimed(task)) {
                    return;
                }
                if (task.kind().equals("TAKE")) {
                    work.take(task.importId(), task.actor(), report(task));
                } else {
                    work.takeBack(task.importId(), task.actor(), report(task));
                }
                finish(task);
                log.info(
                        "import {} {} in {}",
                        task.importId(),
                        task.kind(),
                        Duration.ofNanos(System.nanoTime() - started));
            });
        } catch (RuntimeException failure) {
            log.error("import {} {} failed; nothing of it was taken", task.importId(), task.kind(), failure);
            aside.executeWithoutResult(_ -> {
                jobs.enter(task.importId(), task.kind().equals("TAKE") ? ImportState.FAILED : ImportState.DONE);
                finish(task);
            });
        }
    }

    /** Another replica that is at it keeps the row locked; one that is done has deleted it. */
    private boolean claimed(Task task) {
        return database.sql("select 1 from import_task where import_id = :id for update skip locked")
                .param("id", task.importId())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void finish(Task task) {
        database.sql("delete from import_task where import_id = :id")
                .param("id", task.importId())
                .update();
    }

    /** Progress is seen at once, so it is written beside the transaction of the work. */
    private IntConsumer report(Task task) {
        var next = new AtomicLong(System.nanoTime());
        return done -> {
            if (System.nanoTime() >= next.get()) {
                next.set(System.nanoTime() + BETWEEN_REPORTS.toNanos());
                aside.executeWithoutResult(_ -> jobs.progress(task.importId(), done));
            }
        };
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
