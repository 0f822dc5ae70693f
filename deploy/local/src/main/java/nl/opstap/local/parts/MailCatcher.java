package nl.opstap.local.parts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.build.Artifact;
import nl.opstap.local.processes.Launch;

/** GreenMail: takes every mail, delivers none, and shows them over HTTP. It forgets them when it stops. */
final class MailCatcher extends Component {
    MailCatcher(Site site) {
        super(site, Part.SMTP);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        if (!Artifact.greenMail().isFetched()) {
            progress.report(part, "fetching GreenMail");
        }
        Artifact.greenMail().fetch(site.repository());
    }

    @Override
    public Launch launch() throws IOException {
        var command = List.of(
                site.java().toString(),
                "-Xms16m",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + site.ports().of(part),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + site.ports().mailApi(),
                "-Dgreenmail.auth.disabled",
                "-Dgreenmail.startup.timeout=20000",
                "-jar",
                Artifact.greenMail().path().toString());
        return new Launch(command, Map.of(), site.data(part), site.log(part.label()));
    }

    @Override
    public boolean isReady() {
        return Probe.greetsAsMailServer(site.ports().of(part))
                && Probe.answersOk(site.ports().mailApi(), "/api/service/readiness");
    }
}
