package nl.opstap.placement.guidance;

/** What an interim evaluation looks at. */
enum SignalSubject {
    WORK("het werk"),
    GUIDANCE("de begeleiding"),
    WELLBEING("hoe de leerling zich voelt"),
    ATTENDANCE("de aanwezigheid");

    private final String text;

    SignalSubject(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
