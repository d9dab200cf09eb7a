package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.util.List;

/** May a version go? */
public sealed interface RetirementVerdict {
    /**
     * The version in question.
     *
     * @return name and version
     */
    ContractId contract();

    /**
     * What the verdict rests on.
     *
     * @return a sentence each
     */
    List<String> evidence();

    /**
     * Yes: nothing of the version waits or lies in quarantine, and everything was looked at.
     *
     * @param contract the version
     * @param evidence what was looked at, and what will no longer be possible
     */
    record MayGo(ContractId contract, List<String> evidence) implements RetirementVerdict {
        /** Keeps a copy of the list. */
        public MayGo {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * No.
     *
     * @param contract the version
     * @param evidence every reason
     */
    record MustStay(ContractId contract, List<String> evidence) implements RetirementVerdict {
        /** Keeps a copy of the list. */
        public MustStay {
            evidence = List.copyOf(evidence);
        }
    }
}
