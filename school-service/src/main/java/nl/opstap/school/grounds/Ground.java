package nl.opstap.school.grounds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.opstap.contracts.school.ConsentItem;

/**
 * A kind of data and the ground it rests on, in the words of the people it is about.
 *
 * @param source the law or article the ground comes from
 * @param recipients who gets it besides who guides the student
 * @param kept how long, by default
 * @param tables the tables of this service that hold it; for the test that none is forgotten
 * @param items what is offered to share, for data that rests on consent
 */
record Ground(
        String code,
        String title,
        String what,
        String why,
        Basis basis,
        String source,
        String recipients,
        String kept,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<String> tables,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        List<ConsentItem> items) {}
