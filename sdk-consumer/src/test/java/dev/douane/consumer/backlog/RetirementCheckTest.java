package dev.douane.consumer.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.publication.VersionReader;
import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RetirementCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ProducerId GEO = ProducerId.parse("referentiel-geo/2.4.1");

    @Test
    void aVersionThatWaitsMustStayWithTheEvidence() {
        VersionBacklog waiting = new VersionBacklog(
                ContractId.of("communes", 2),
                14,
                3,
                0,
                Optional.of(new WaitingPayload("7", NOW.minusSeconds(7_260), Optional.of(GEO))),
                List.of(new ProducerActivity(GEO, 17, NOW.minusSeconds(60))));

        assertThat(RetirementCheck.of(report(UnidentifiedBacklog.NONE, new Coverage.Exact(), waiting), 2))
                .isEqualTo(new RetirementVerdict.MustStay(
                        ContractId.of("communes", 2),
                        List.of(
                                "14 payloads of communes@2 are waiting, for up to 2 h 1 min (oldest since "
                                        + "2026-11-21T09:59:00Z, from referentiel-geo/2.4.1)",
                                "referentiel-geo/2.4.1 sends communes@2: 17 on the queue, the last at "
                                        + "2026-11-21T11:59:00Z")));
    }

    @Test
    void aVersionOfWhichNothingIsLeftMayGo() {
        VersionBacklog drained = new VersionBacklog(
                ContractId.of("communes", 2),
                0,
                3,
                0,
                Optional.empty(),
                List.of(new ProducerActivity(GEO, 3, NOW.minusSeconds(60))));

        RetirementVerdict verdict =
                RetirementCheck.of(report(UnidentifiedBacklog.NONE, new Coverage.Exact(), drained), 2);

        assertThat(verdict).isInstanceOf(RetirementVerdict.MayGo.class);
        assertThat(verdict.evidence())
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line).contains("replaying what is retained takes a reader of communes@2"));
    }

    @Test
    void whoAsksTheRegistryIsAHintAndChangesNoVerdict() {
        ContractId two = ContractId.of("communes", 2);
        List<VersionReader> readers = List.of(
                new VersionReader(two, "mairies/1.0", NOW.minusSeconds(9_000), NOW.minusSeconds(600)),
                new VersionReader(ContractId.of("communes", 3), "others/1.0", NOW, NOW),
                new VersionReader(two, "referentiel-geo/2.4.1", NOW.minusSeconds(90_000), NOW.minusSeconds(30)));
        BacklogReport drained = report(UnidentifiedBacklog.NONE, new Coverage.Exact());
        BacklogReport unknown = report(UnidentifiedBacklog.NONE, new Coverage.Impossible("no peek"));

        RetirementVerdict mayGo = RetirementCheck.of(drained, 2, readers);
        RetirementVerdict mustStay = RetirementCheck.of(unknown, 2, readers);

        assertThat(mayGo).isInstanceOf(RetirementVerdict.MayGo.class);
        assertThat(mustStay).isInstanceOf(RetirementVerdict.MustStay.class);
        for (RetirementVerdict verdict : List.of(mayGo, mustStay)) {
            assertThat(verdict.evidence())
                    .filteredOn(line -> line.startsWith("A hint"))
                    .containsExactly(
                            "A hint, not a proof: referentiel-geo/2.4.1 asked the registry for communes@2 at "
                                    + "2026-11-20T11:00:00Z, and for anything of communes at 2026-11-21T11:59:30Z",
                            "A hint, not a proof: mairies/1.0 asked the registry for communes@2 at "
                                    + "2026-11-21T09:30:00Z, and for anything of communes at 2026-11-21T11:50:00Z");
        }
        assertThat(RetirementCheck.of(drained, 2, List.of())).isEqualTo(RetirementCheck.of(drained, 2));
    }

    @Test
    void whatLiesInQuarantineHoldsItsVersion() {
        VersionBacklog quarantined =
                new VersionBacklog(ContractId.of("communes", 2), 0, 0, 1, Optional.empty(), List.of());

        BacklogReport report = report(UnidentifiedBacklog.NONE, new Coverage.Exact(), quarantined);

        assertThat(RetirementCheck.of(report, 2)).isInstanceOf(RetirementVerdict.MustStay.class);
        assertThat(RetirementCheck.of(report, 3)).isInstanceOf(RetirementVerdict.MayGo.class);
    }

    @Test
    void whatIsInFlightOrGivenUpHoldsItsVersion() {
        VersionBacklog inFlight =
                new VersionBacklog(ContractId.of("communes", 2), 0, 2, 0, 0, 0, Optional.empty(), List.of());
        VersionBacklog dead =
                new VersionBacklog(ContractId.of("communes", 3), 0, 0, 0, 0, 1, Optional.empty(), List.of());

        BacklogReport report = report(UnidentifiedBacklog.NONE, new Coverage.Exact(), inFlight, dead);

        assertThat(RetirementCheck.of(report, 2).evidence())
                .containsExactly("2 payloads of communes@2 are in flight, and may come back");
        assertThat(RetirementCheck.of(report, 3).evidence())
                .containsExactly("1 payload of communes@3 is given up by the queue; mend or discard them first");
        assertThat(report.oldestWaitingVersion()).contains(inFlight);
        assertThatThrownBy(() -> StartupGuard.check(report, new TreeSet<>(Set.of(3))))
                .isInstanceOf(UncoveredBacklogException.class);
        assertThat(report.summary()).contains("2 in flight").contains("1 dead letters");
    }

    @Test
    void whatCannotBeIdentifiedHoldsEveryVersion() {
        assertThat(RetirementCheck.of(report(new UnidentifiedBacklog(1, 0), new Coverage.Exact()), 2))
                .isInstanceOf(RetirementVerdict.MustStay.class);
        assertThat(RetirementCheck.of(report(new UnidentifiedBacklog(0, 1), new Coverage.Exact()), 2))
                .isInstanceOf(RetirementVerdict.MustStay.class);
        assertThat(RetirementCheck.of(report(new UnidentifiedBacklog(0, 1, 0, 1), new Coverage.Exact()), 2)
                        .evidence())
                .hasSize(2);
    }

    @Test
    void anythingButAnExactAnswerMeansNo() {
        assertThat(RetirementCheck.of(report(UnidentifiedBacklog.NONE, new Coverage.Sampled("half of it")), 2)
                        .evidence())
                .containsExactly("Not everything was looked at: half of it");
        assertThat(RetirementCheck.of(report(UnidentifiedBacklog.NONE, new Coverage.Impossible("no peek")), 2)
                        .evidence())
                .containsExactly("The queue cannot be looked into: no peek");
    }

    private static BacklogReport report(
            UnidentifiedBacklog unidentified, Coverage coverage, VersionBacklog... versions) {
        return new BacklogReport("communes", NOW, List.of(versions), unidentified, coverage);
    }
}
