package dev.douane.validation.internal.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a report. Apart, because a valid payload never needs it. */
final class FindingOrder implements Comparator<Finding> {
    private static final FindingOrder OF_THE_PAYLOAD = new FindingOrder();

    private FindingOrder() {}

    static void sort(List<Finding> findings) {
        findings.sort(OF_THE_PAYLOAD);
    }

    /** Sorts, and leaves out what says the same of the same value as another one. */
    static void sortOnce(List<Finding> findings) {
        if (isSortedOnce(findings)) {
            return;
        }
        sort(findings);
        if (isSortedOnce(findings)) {
            return;
        }
        List<Finding> once = new ArrayList<>(findings.size());
        Finding last = null;
        for (Finding finding : findings) {
            if (last == null || OF_THE_PAYLOAD.compare(last, finding) != 0) {
                once.add(finding);
            }
            last = finding;
        }
        findings.clear();
        findings.addAll(once);
    }

    private static boolean isSortedOnce(List<Finding> findings) {
        for (int i = 1; i < findings.size(); i++) {
            if (OF_THE_PAYLOAD.compare(findings.get(i - 1), findings.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compare(Finding one, Finding other) {
        int order = Long.compare(one.offset(), other.offset());
        order = order != 0 ? order : one.pointer().compareTo(other.pointer());
        order = order != 0 ? order : one.schemaPointer().compareTo(other.schemaPointer());
        return order != 0 ? order : one.message().compareTo(other.message());
    }
}
