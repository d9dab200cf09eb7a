package dev.douane.compatibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One schema of a document, with those that it applies: to the same value, or to what the value holds. */
final class AppliedSchema {
    private final List<AppliedSchema> here = new ArrayList<>();
    private final Map<String, AppliedSchema> dependents = new HashMap<>();
    private final Map<String, AppliedSchema> properties = new HashMap<>();
    private final List<AppliedSchema> ofMembers = new ArrayList<>();
    private final List<AppliedSchema> tuple = new ArrayList<>();
    private final List<AppliedSchema> ofItems = new ArrayList<>();

    /** Whether it applies any to the same value. */
    boolean combines() {
        return !here.isEmpty() || !dependents.isEmpty();
    }

    /** To the same value, whatever it is. */
    List<AppliedSchema> here() {
        return here;
    }

    /** To the same object, if it has a member of a name. */
    Map<String, AppliedSchema> dependents() {
        return dependents;
    }

    /** To members of a name. */
    Map<String, AppliedSchema> properties() {
        return properties;
    }

    /** To members of any name. */
    List<AppliedSchema> ofMembers() {
        return ofMembers;
    }

    /** To the first items, one each. */
    List<AppliedSchema> tuple() {
        return tuple;
    }

    /** To all items. */
    List<AppliedSchema> ofItems() {
        return ofItems;
    }
}
