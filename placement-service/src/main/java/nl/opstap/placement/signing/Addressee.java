package nl.opstap.placement.signing;

/** For whom a copy is: stagegever, school, and the student at home (PLA-31). */
public enum Addressee {
    COMPANY("de stagegever"),
    SCHOOL("de school"),
    HOME("de leerling, voor thuis");

    private final String dutch;

    Addressee(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }
}
