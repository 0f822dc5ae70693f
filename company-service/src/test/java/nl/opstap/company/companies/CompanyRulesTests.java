package nl.opstap.company.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("COM-02")
class CompanyRulesTests {

    @Test
    void aKvkNumberHasEightDigitsAndKeepsItsZeros() {
        assertThat(KvkNumber.read("00301234")).contains(new KvkNumber("00301234"));
        assertThat(KvkNumber.read("9001 4589")).contains(new KvkNumber("90014589"));
        assertThat(KvkNumber.read("90.01.45.89")).contains(new KvkNumber("90014589"));
        assertThat(KvkNumber.read("0030463")).isEmpty();
        assertThat(KvkNumber.read("900145891")).isEmpty();
        assertThat(KvkNumber.read("9001458A")).isEmpty();
        assertThatThrownBy(() -> new KvkNumber("1234")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEstablishmentNumberHasTwelveDigits() {
        assertThat(EstablishmentNumber.read("0000 1234 5678")).contains(new EstablishmentNumber("000012345678"));
        assertThat(EstablishmentNumber.read("12345678")).isEmpty();
    }

    @Test
    void aPostcodeIsReadInEveryCommonSpelling() {
        assertThat(Postcode.read("5667at")).isEqualTo(new Postcode.Valid("5667AT"));
        assertThat(Postcode.read(" 5667 AT ")).isEqualTo(new Postcode.Valid("5667AT"));
        assertThat(new Postcode("5667AT").printed()).isEqualTo("5667 AT");
    }

    @Test
    void aPostcodeThatCannotExistIsRefused() {
        assertThat(Postcode.read("0705 HH")).isInstanceOf(Postcode.Impossible.class);
        assertThat(Postcode.read("5667")).isInstanceOf(Postcode.Impossible.class);
        assertThat(Postcode.read("5674 SA")).isInstanceOf(Postcode.LettersNeverIssued.class);
        assertThat(Postcode.read("5674 SS")).isInstanceOf(Postcode.LettersNeverIssued.class);
        assertThatThrownBy(() -> new Postcode("0705HH")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("COM-03")
    void spellingsOfANameHaveOneKey() {
        assertThat(CompanyName.key("KOERIERSDIENST MAAS-VOGELS"))
                .isEqualTo(CompanyName.key("Koeriersdienst Maas–Vogels"));
        assertThat(CompanyName.key("Café Özdemir & Zn.")).isEqualTo("cafe ozdemir zn");
    }

    @Test
    void distanceIsAsTheCrowFlies() {
        var helmond = new Location(51.4793, 5.6570);
        var deurne = new Location(51.4603, 5.7947);

        assertThat(helmond.kilometresTo(deurne)).isBetween(9.0, 10.5);
    }

    @Test
    @Tag("COM-10")
    void theWordsOfASpreadsheetAreChannels() {
        assertThat(Channel.fromDutch("Tip ander stagebedrijf")).contains(Channel.TIP_OF_COMPANY);
        assertThat(Channel.fromDutch("gemeente")).contains(Channel.MUNICIPALITY);
        assertThat(Channel.fromDutch("postduif")).isEmpty();
        assertThat(Sector.fromDutch("Zorg en welzijn")).contains(Sector.CARE);
    }
}
