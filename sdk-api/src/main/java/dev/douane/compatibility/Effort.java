package dev.douane.compatibility;

import dev.douane.compatibility.internal.DocumentSize;
import dev.douane.internal.json.Json;
import java.util.List;

/** What validators are asked of long documents: no more than they can tell within a second or so, and within some memory. */
final class Effort {
    /** Why a document was not looked at. */
    static final String TOO_MUCH = "a document was found, and to confirm it would take too long";

    /** Of which networknt makes a tree. */
    private static final long MOST_VALUES = 1_300_000;

    private static final long MOST_CHARACTERS = 8_000_000;

    /** Of a short document, for each schema. */
    private static final long EVALUATIONS = 600_000;

    /** For a character of a long one, where a value may be of one of a few alternatives. */
    private static final long A_FEW = 4;

    /** Of a long one, by our validators. */
    private static final long MOST_EVALUATIONS = 6_000_000;

    /** Of a long one, by networknt, for both schemas. */
    private static final long MOST_OF_NETWORKNT = 2_000_000;

    private Effort() {}

    /** Whether a document can be looked at, where so many steps are left: what the search took is gone. */
    static boolean isModest(Json document, List<Subject> asked, long left) {
        DocumentSize size = DocumentSize.of(document);
        if (size.values() > Math.min(MOST_VALUES, left) || size.characters() > MOST_CHARACTERS) {
            return false;
        }
        long most = Math.max(EVALUATIONS, Math.min(A_FEW * size.characters(), MOST_EVALUATIONS));
        return asked.stream().allMatch(one -> one.evaluations(document, most) < most);
    }

    /** How many evaluations may be asked of networknt for a document of a length and so many schemas. */
    static long ofNetworknt(long length, int schemas) {
        return Math.max(schemas * EVALUATIONS, Math.min(A_FEW * length, MOST_OF_NETWORKNT));
    }
}
