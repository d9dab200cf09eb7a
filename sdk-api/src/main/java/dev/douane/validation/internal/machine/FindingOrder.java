package dev.douane.validation.internal.machine;

import java.util.Comparator;
import java.util.List;

/** The order of a report. Apart, because a valid payload never needs it. */
final class FindingOrder implements Comparator<Finding> {
    /** More of them are not brought into order one by one. */
    private static final int FEW = 32;

    private static final FindingOrder OF_THE_PAYLOAD = new FindingOrder();

    private FindingOrder() {}

    static void sort(List<Finding> findings) {
        findings.sort(OF_THE_PAYLOAD);
    }

    /** Sorts, and leaves out what says the same of the same value as another one. */
    static void sortOnce(List<Finding> findings) {
        if (findings.size() > FEW) {
            sort(findings);
        }
        // Most are in order, but for those of objects, which come behind those of their members.
        int once = 0;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            int place = once;
            int order = -1;
            while (place > 0 && (order = OF_THE_PAYLOAD.compare(findings.get(place - 1), finding)) > 0) {
                place--;
            }
            if (place == 0 || order != 0) {
                for (int k = once++; k > place; k--) {
                    findings.set(k, findings.get(k - 1));
                }
                findings.set(place, finding);
            }
        }
        if (once < findings.size()) {
            findings.subList(once, findings.size()).clear();
        }
    }

    @Override
    public int compare(Finding one, Finding other) {
        int order = Long.compare(one.offset(), other.offset());
        order = order != 0 ? order : one.pointer().compareTo(other.pointer());
        order = order != 0 ? order : one.schemaPointer().compareTo(other.schemaPointer());
        return order != 0 ? order : one.message().compareTo(other.message());
    }
}
