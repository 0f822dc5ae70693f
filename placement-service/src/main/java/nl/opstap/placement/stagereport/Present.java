package nl.opstap.placement.stagereport;

/** Who was at the eindgesprek, beside the stagebegeleider. */
enum Present {
    STUDENT("de leerling"),
    COMPANY("het bedrijf"),
    PARENT("een ouder"),
    MENTOR("de mentor");

    private final String dutch;

    Present(String dutch) {
        this.dutch = dutch;
    }

    String dutch() {
        return dutch;
    }
}
