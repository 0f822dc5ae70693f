package nl.opstap.placement.signing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws up documents and takes signatures; with the last one the copies are sealed and can be verified. */
@Component
public class Signing {
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Who has to sign, and the name we expect. */
    public record Needed(Role role, String name) {}

    private final Documents documents;
    private final Signatures signatures;
    private final Copies copies;
    private final DocumentPdf pdf;
    private final SchoolPolicies policies;
    private final JdbcClient database;
    private final ApplicationEventPublisher inside;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Signing(
            Documents documents,
            Signatures signatures,
            Copies copies,
            DocumentPdf pdf,
            SchoolPolicies policies,
            JdbcClient database,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.documents = documents;
        this.signatures = signatures;
        this.copies = copies;
        this.pdf = pdf;
        this.policies = policies;
        this.database = database;
        this.inside = inside;
        this.clock = clock;
    }

    public Document drawUp(Document.Kind kind, Placement placement, String title, String content, List<Needed> needed) {
        if (documents.valid(placement.id(), kind).isPresent()) {
            throw Problem.conflict("document-exists", Map.of());
        }
        return drawUp(
                new StoredDocument(kind, placement.id(), placement.studentId(), title, content, Instant.now(clock)),
                needed);
    }

    /**
     * The next edition of a contract, to be signed anew by everybody; the one before stays what counts until then.
     *
     * @param from the first day on which it counts
     */
    public Document amend(Placement placement, String title, String content, LocalDate from, List<Needed> needed) {
        var before = documents
                .valid(placement.id(), Document.Kind.CONTRACT)
                .filter(StoredDocument::isComplete)
                .orElseThrow(() -> Problem.conflict("contract-not-signed", Map.of()));
        var next = new StoredDocument(
                Document.Kind.CONTRACT, placement.id(), placement.studentId(), title, content, Instant.now(clock));
        next.follows(before, from);
        return drawUp(next, needed);
    }

    private Document drawUp(StoredDocument drawnUp, List<Needed> needed) {
        var document = documents.saveAndFlush(drawnUp);
        needed.forEach(one -> signatures.need(document.id(), one.role(), one.name()));
        // A certificate exists only once it is signed (PLA-63); a contract is read before that.
        if (document.kind() == Document.Kind.CONTRACT) {
            copy(document, false);
        }
        return document;
    }

    /** The newest edition that was not withdrawn, signed or not. */
    public Optional<Document> valid(UUID placementId, Document.Kind kind) {
        return documents.valid(placementId, kind).map(Document.class::cast);
    }

    /** Every edition that was signed by all or still can be, the newest first. */
    public List<Document> editions(UUID placementId, Document.Kind kind) {
        return List.copyOf(documents.editions(placementId, kind));
    }

    public Optional<Document> find(UUID id) {
        return documents.findById(id).map(Document.class::cast);
    }

    /** Of the copies only those for this addressee; a certificate has one, and only when complete. */
    public byte[] copy(Document document, Addressee addressee) {
        if (document.kind() == Document.Kind.CERTIFICATE && !document.isComplete()) {
            throw Problem.conflict("certificate-not-signed", Map.of("missing", missing(document)));
        }
        return copies.find(document.id(), addressee).orElseThrow(Problem::notFound);
    }

    /**
     * Takes a signature.
     *
     * @param hash of the text the person saw, when the person can say it
     */
    public void sign(
            Document document, Role role, String name, @Nullable UUID person, String method, @Nullable String hash) {
        sign(document, role, name, person, method, hash, Instant.now(clock));
    }

    /** @param at the day on which it was signed */
    void signOnPaper(Document document, Role role, String name, Instant at) {
        sign(document, role, name, null, "PAPER", null, at);
    }

    private void sign(
            Document document,
            Role role,
            String name,
            @Nullable UUID person,
            String method,
            @Nullable String hash,
            Instant at) {
        var stored = (StoredDocument) document;
        if (stored.status() != StoredDocument.Status.OPEN) {
            throw Problem.conflict("document-closed", Map.of());
        }
        if (role != Role.COMPANY && isChecking(document)) {
            throw Problem.conflict("company-checks-first", Map.of());
        }
        if (hash != null && !hash.equals(document.hash())) {
            throw Problem.conflict("document-changed", Map.of());
        }
        if (!signatures.give(document.id(), role, name, person, method, at, document.hash())) {
            throw Problem.conflict("already-signed", Map.of("role", role));
        }
        var missing = missing(document);
        if (missing.isEmpty()) {
            seal(stored);
        }
        inside.publishEvent(new DocumentSigned(document, missing));
    }

    public void withdraw(Document document) {
        var stored = (StoredDocument) document;
        stored.withdraw();
        documents.saveAndFlush(stored);
    }

    public List<Signature> signatures(Document document) {
        return signatures.of(document.id());
    }

    public List<Role> missing(Document document) {
        return signatures(document).stream()
                .filter(signature -> !signature.isGiven())
                .map(Signature::role)
                .toList();
    }

    /** Whether the company still has to see that a contract is right; only then do the others sign (PLA-34). */
    public boolean isChecking(Document document) {
        return document.kind() == Document.Kind.CONTRACT
                && !document.isComplete()
                && missing(document).contains(Role.COMPANY);
    }

    /** Whose signature can be given now, as events name them. */
    public List<String> turn(Document document) {
        var turn = isChecking(document) ? List.of(Role.COMPANY) : missing(document);
        return turn.stream().map(Role::waitingRole).toList();
    }

    /** As what somebody may sign a document, if at all. */
    public static Optional<Role> roleOf(Party party, Document.Kind kind) {
        return switch (party) {
            case STUDENT -> Optional.of(Role.STUDENT);
            case PARENT -> Optional.of(Role.PARENT);
            case COMPANY -> Optional.of(Role.COMPANY);
            case STAGEBEGELEIDER -> Optional.of(kind == Document.Kind.CONTRACT ? Role.SCHOOL : Role.STAGEBEGELEIDER);
            case TEAMLEIDER -> kind == Document.Kind.CONTRACT ? Optional.of(Role.SCHOOL) : Optional.empty();
            case MENTOR, ORTHOPEDAGOOG, SYSTEM -> Optional.empty();
        };
    }

    public DocumentView view(Document document, Party party) {
        var stored = (StoredDocument) document;
        var all = signatures(document);
        var checking = isChecking(document);
        var yours = roleOf(party, document.kind()).filter(role -> !checking || role == Role.COMPANY);
        return new DocumentView(
                document.id(),
                document.kind(),
                document.title(),
                document.hash(),
                document.edition(),
                document.effectiveFrom(),
                checking,
                document.isComplete(),
                stored.drawnUpAt(),
                stored.completedAt(),
                stored.verificationCode(),
                all.stream()
                        .map(one -> new DocumentView.SignatureView(
                                one.role(), one.expectedName(), one.signedName(), one.method(), one.signedAt()))
                        .toList(),
                all.stream()
                        .filter(one -> !one.isGiven()
                                && yours.filter(one.role()::equals).isPresent())
                        .map(Signature::role)
                        .findFirst()
                        .orElse(null));
    }

    private void seal(StoredDocument document) {
        var code = code();
        var now = Instant.now(clock);
        document.complete(code, now);
        documents.saveAndFlush(document);
        var hashes = copy(document, true);
        var today = LocalDate.now(clock);
        database.sql("""
                insert into document_verification (code, kind, document_hash, file_hashes, issuer, issued_on)
                values (:code, :kind, :hash, :files, :issuer, :on)""")
                .param("code", code)
                .param("kind", document.kind().name())
                .param("hash", document.hash())
                .param("files", hashes.toArray(String[]::new))
                .param("issuer", policies.on(today).map(SchoolPolicy::name).orElse("school"))
                .param("on", today)
                .update();
    }

    private List<String> copy(StoredDocument document, boolean sealed) {
        var all = signatures(document);
        var addressees =
                document.kind() == Document.Kind.CONTRACT ? Addressee.values() : new Addressee[] {Addressee.HOME};
        return List.of(addressees).stream()
                .map(addressee -> {
                    var file = pdf.render(document, document.kind() == Document.Kind.CONTRACT ? addressee : null, all);
                    copies.keep(document.id(), addressee, sealed, file);
                    return Hash.of(file);
                })
                .toList();
    }

    private String code() {
        var code = new StringBuilder();
        for (var index = 0; index < 16; index++) {
            if (index > 0 && index % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
