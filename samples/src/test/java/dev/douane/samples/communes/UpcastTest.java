package dev.douane.samples.communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.samples.provider.PayloadFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpcastTest {
    private static final ContractReader<CommunesV3> READER = ContractReader.builder(CommunesV3.class)
            .upcaster(V1ToV2.upcaster())
            .upcaster(V2ToV3.upcaster())
            .build();

    private static Reading<CommunesV3> read(int version, byte[] body) {
        ContractHeaders headers = new ContractHeaders(
                ContractId.of("communes", version), Optional.empty(), Optional.empty(), Optional.empty());
        return READER.read(body, headers.toMap());
    }

    private static List<CommuneV3> communes(int version, byte[] body) {
        Reading<CommunesV3> reading = read(version, body);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood<CommunesV3>) reading).value().communes();
    }

    private static List<CommuneV3> communes(int version, String body) {
        return communes(version, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void everyPayloadOfEveryVintageIsReadAsTheCurrentRecordEntryByEntry(Vintage vintage) {
        Map<String, Long> sent = new TreeMap<>();
        Map<String, Long> read = new TreeMap<>();
        PayloadFiles.byDepartement(vintage.read()).forEach((departement, body) -> {
            sent.put(departement, PayloadFiles.count(body));
            read.put(departement, (long)
                    communes(vintage.contractVersion(), body).size());
        });

        assertThat(read).isEqualTo(sent);
    }

    @Test
    void ofTheVintageOf2018EveryTypeOfEntryArrivesAsOftenAsItWasSent() {
        Map<String, Long> arrived = communes(1, Vintage.OF_2018.read()).stream()
                .collect(Collectors.groupingBy(entry -> entry.getClass().getSimpleName(), Collectors.counting()));

        assertThat(arrived)
                .containsOnly(
                        Map.entry("Absorbee", 1_005L),
                        Map.entry("Actuelle", 34_970L),
                        Map.entry("AncienCode", 905L),
                        Map.entry("ArrondissementMunicipal", 45L),
                        Map.entry("Associee", 551L),
                        Map.entry("Deleguee", 1_685L),
                        Map.entry("Perimee", 8L));
    }

    @Test
    void aDelegatedCommuneGetsTheArrondissementOfItsChefLieu() {
        String chefLieu = """
                {"code":"01015","nom":"Arboys en Bugey","typeLiaison":1,"type":"commune-actuelle","departement":"01",
                 "region":"84","arrondissement":"011","rangChefLieu":0,"codesPostaux":["01300"],"population":646}""";
        String deleguee = """
                {"code":"01340","nom":"Saint-Bois","typeLiaison":0,"type":"commune-deleguee","departement":"01",
                 "region":"84","chefLieu":"01015"}""";

        assertThat(communes(1, "[" + chefLieu + "," + deleguee + "]").get(1))
                .asInstanceOf(type(CommuneV3.Deleguee.class))
                .extracting(CommuneV3.Deleguee::arrondissement)
                .isEqualTo("011");
        assertThat(communes(1, "[" + deleguee + "]").get(0))
                .asInstanceOf(type(CommuneV3.Deleguee.class))
                .extracting(CommuneV3.Deleguee::arrondissement)
                .isEqualTo("");
    }

    @Test
    void theOldCodesOfCorsicaGetItsRegionAndOthersAreNotGuessed() {
        String ancien = """
                [{"code":"%s","departement":"%s","region":"","nom":"Afa","typeLiaison":1,"nouveauCode":"%s",
                  "type":"ancien-code"}]""";

        assertThat(communes(1, ancien.formatted("20001", "20", "2A001")).get(0).identite())
                .extracting(CommuneV3.Identite::region, CommuneV3.Identite::zone)
                .containsExactly("94", CommuneV3.Zone.METRO);
        assertThat(read(1, ancien.formatted("75001", "75", "78001").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void theCollectivityTakesThePlaceOfDepartementAndRegion() {
        String overseas = """
                [{"code":"97501","nom":"Miquelon-Langlade","type":"commune-actuelle","codesPostaux":["97500"],
                  "collectiviteOutremer":{"code":"975","nom":"Saint-Pierre-et-Miquelon"},"population":596}]""";

        assertThat(communes(2, overseas).get(0).identite())
                .isEqualTo(new CommuneV3.Identite("97501", "Miquelon-Langlade", CommuneV3.Zone.COM, "975", "975"));
    }

    @Test
    void aCommuneThatLiesNowhereIsNotGuessed() {
        String nowhere = """
                [{"code":"01001","nom":"L'Abergement-Clémenciat","type":"commune-actuelle"}]""";

        assertThat(read(2, nowhere.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
    }
}
