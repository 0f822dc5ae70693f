package nl.opstap.platform.rights;

import java.util.List;

/** What the platform itself keeps of people in every service. */
class OwnTables implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("access_record", "subject_id = :subject")
                        .kept("Answers who saw the data; it names the person by id only."),
                PersonalTable.of("scoped_link", "subject_id = :subject and tenant_id = opstap_tenant()")
                        .notShown("A key to a page, of no meaning by itself."),
                PersonalTable.of("vault_key", "subject_id = :subject")
                        .kept("An empty row keeps a new key from being made.")
                        .notShown("A key, not data."));
    }
}
