package nl.opstap.placement.seats;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.seats.ShowSeats.SeatRequestView;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Asking a seat over HTTP, and hearing the answer without asking again. */
@RestController
@RequestMapping("/v1/placements/{placementId}/seat-requests")
class SeatController {
    private static final long LOOK_EVERY_MS = 2_000;
    private static final int LOOKS = 150;

    private final AskSeat askSeat;
    private final ShowSeats showSeats;
    private final SeatNews news;
    private final JsonMapper json;

    SeatController(AskSeat askSeat, ShowSeats showSeats, SeatNews news, JsonMapper json) {
        this.askSeat = askSeat;
        this.showSeats = showSeats;
        this.news = news;
        this.json = json;
    }

    /** @param requestId made by the caller, so that sending twice asks once */
    record SeatRequestRequest(
            @NotNull UUID requestId, @NotNull UUID placeId) {}

    @GetMapping
    List<SeatRequestView> all(Actor actor, @PathVariable UUID placementId) {
        return showSeats.of(actor, placementId);
    }

    @PostMapping
    @Idempotent
    ResponseEntity<SeatRequestView> ask(
            Actor actor, @PathVariable UUID placementId, @Valid @RequestBody SeatRequestRequest request) {
        askSeat.handle(actor, placementId, request.requestId(), request.placeId());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/placements/%s/seat-requests/%s".formatted(placementId, request.requestId())))
                .body(showSeats.one(actor, placementId, request.requestId()));
    }

    @GetMapping("/{requestId}")
    SeatRequestView one(Actor actor, @PathVariable UUID placementId, @PathVariable UUID requestId) {
        return showSeats.one(actor, placementId, requestId);
    }

    /**
     * Server-sent events: the request as it is, then each change, until it is answered. It blocks a virtual thread,
     * which keeps tenant and caller where they are; five minutes is enough, then the browser connects again.
     */
    @GetMapping(path = "/{requestId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Actor actor, @PathVariable UUID placementId, @PathVariable UUID requestId, HttpServletResponse response)
            throws IOException, InterruptedException {
        try (var waiter = news.wait(placementId)) {
            var seen = showSeats.one(actor, placementId, requestId);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            var out = response.getOutputStream();
            send(out, seen);
            for (var look = 0; look < LOOKS && seen.status() == SeatRequest.Status.ASKED && !news.isClosing(); look++) {
                waiter.await(LOOK_EVERY_MS);
                var now = showSeats.again(placementId, requestId);
                if (now.status() == seen.status()) {
                    out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                } else {
                    send(out, now);
                }
                seen = now;
            }
        }
    }

    private void send(OutputStream out, SeatRequestView view) throws IOException {
        out.write(("event: seat\ndata: " + json.writeValueAsString(view) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
