package nl.opstap.school.students;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A stagebegeleider says where to be reached; students, their parents and companies see it from then on (PLA-43). */
@Service
class GivePhone {
    private static final String HERE = "NL";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Colleagues colleagues;
    private final Students students;
    private final PublishStudent publish;

    GivePhone(Colleagues colleagues, Students students, PublishStudent publish) {
        this.colleagues = colleagues;
        this.students = students;
        this.publish = publish;
    }

    /** @param given as people write it; blank takes the number away */
    @Transactional
    @Nullable
    String handle(Actor actor, String given) {
        colleagues.remember(actor);
        if (colleagues.find(actor.id()).isEmpty()) {
            throw Problem.forbidden("role-missing");
        }
        var phone = given.isBlank() ? null : asRead(given);
        colleagues.reachAt(actor.id(), phone);
        publish.saveAll(students.findByStagebegeleiderId(actor.id()));
        return phone;
    }

    private String asRead(String given) {
        try {
            var number = numbers.parse(given, HERE);
            if (numbers.isValidNumber(number)) {
                return numbers.format(
                        number,
                        numbers.isValidNumberForRegion(number, HERE)
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL);
            }
        } catch (NumberParseException unreadable) {
            // Refused below, as a number that nobody can have is.
        }
        throw Problem.invalid(List.of(new FieldError("phone", "phone.unknown")));
    }
}
