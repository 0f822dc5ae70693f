package nl.opstap.local.parts;

import java.io.IOException;
import java.time.Duration;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.processes.Launch;
import nl.opstap.local.processes.Signal;

/** What the stack must know of a part: how to make it ready to start, start it, see it live and end it. */
public abstract class Component {
    protected final Site site;
    protected final Part part;

    protected Component(Site site, Part part) {
        this.site = site;
        this.part = part;
    }

    public static Component of(Part part, Site site) {
        return switch (part) {
            case POSTGRES -> new Postgres(site);
            case KAFKA -> new Kafka(site);
            case KEYCLOAK -> new Keycloak(site);
            case SMTP -> new MailCatcher(site);
            default -> new Application(site, part, part.label(), site.ports().of(part));
        };
    }

    /** Unpacks and writes what the process needs; does nothing when that was done before. */
    public abstract void prepare(Progress progress) throws IOException, InterruptedException;

    /** The last chance to clear the way, when no process of this part runs. */
    public void beforeStart() throws IOException, InterruptedException {}

    public abstract Launch launch() throws IOException;

    /** Does it do its work, as its users would see it? */
    public abstract boolean isReady();

    /** The last step before the part counts as started. */
    public void complete() throws IOException {}

    public Signal stopSignal() {
        return Signal.TERM;
    }

    /** How long the part may take to start on a busy machine. */
    public Duration startPatience() {
        return Duration.ofMinutes(3);
    }

    public Duration stopPatience() {
        return Duration.ofSeconds(30);
    }
}
