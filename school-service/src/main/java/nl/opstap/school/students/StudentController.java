package nl.opstap.school.students;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Students over HTTP. */
@RestController
@RequestMapping("/v1/students")
class StudentController {
    private final StudentList list;
    private final ShowStudent show;
    private final RegisterStudent register;
    private final EditStudent edit;
    private final LeaveSchool leaving;

    StudentController(
            StudentList list, ShowStudent show, RegisterStudent register, EditStudent edit, LeaveSchool leaving) {
        this.list = list;
        this.show = show;
        this.register = register;
        this.edit = edit;
        this.leaving = leaving;
    }

    record CourseRequest(
            @NotNull Profile profile,
            @Min(1) @Max(5) int phase,
            @NotBlank @Size(max = 500) String reason) {}

    record AssignmentRequest(@NotNull UUID stagebegeleiderId) {}

    record LeavingRequest(
            @NotNull LocalDate leftOn,
            boolean staysInTouch,
            @NotBlank @Size(max = 500) String reason) {}

    record ReturnRequest(@NotBlank @Size(max = 500) String reason) {}

    record ParentsRequest(boolean informed, boolean shielded) {}

    @GetMapping
    Page<StudentList.StudentLine> students(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String classGroup,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "false") boolean searching,
            PageRequest page,
            Actor actor) {
        return list.page(actor, new StudentList.Question(q, mine, step, classGroup, left, searching), page);
    }

    @PostMapping
    @Idempotent
    ResponseEntity<StudentAnswer> register(@Valid @RequestBody StudentRequest request, Actor actor) {
        var student = register.handle(actor, request);
        var shown = show.edited(actor, student.id());
        return Versioned.created(URI.create("/v1/students/" + student.id()), shown.answer(), shown.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<StudentAnswer> student(@PathVariable UUID id, Actor actor) {
        return answer(show.read(actor, id));
    }

    @PutMapping("/{id}")
    ResponseEntity<StudentAnswer> edit(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody StudentRequest request, Actor actor) {
        edit.profile(actor, id, seen, request);
        return answer(show.edited(actor, id));
    }

    @PutMapping("/{id}/course")
    ResponseEntity<StudentAnswer> course(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody CourseRequest request, Actor actor) {
        edit.course(actor, id, seen, request.profile(), request.phase(), request.reason());
        return answer(show.edited(actor, id));
    }

    @PutMapping("/{id}/stagebegeleider")
    ResponseEntity<StudentAnswer> assign(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody AssignmentRequest request, Actor actor) {
        edit.assign(actor, id, seen, request.stagebegeleiderId());
        return answer(show.edited(actor, id));
    }

    @PutMapping("/{id}/leaving")
    ResponseEntity<StudentAnswer> leave(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody LeavingRequest request, Actor actor) {
        leaving.leave(actor, id, seen, request.leftOn(), request.staysInTouch(), request.reason());
        return answer(show.edited(actor, id));
    }

    @PutMapping("/{id}/return")
    ResponseEntity<StudentAnswer> comeBack(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ReturnRequest request, Actor actor) {
        leaving.comeBack(actor, id, seen, request.reason());
        return answer(show.edited(actor, id));
    }

    @PutMapping("/{id}/parents")
    ResponseEntity<StudentAnswer> parents(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ParentsRequest request, Actor actor) {
        edit.aboutParents(actor, id, seen, request.informed(), request.shielded());
        return answer(show.edited(actor, id));
    }

    private static ResponseEntity<StudentAnswer> answer(ShowStudent.Shown shown) {
        return Versioned.ok(shown.answer(), shown.version());
    }
}
