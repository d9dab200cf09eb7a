package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import java.util.List;

/** What is asked of an object as a whole, told from the values of some of its members. */
sealed interface Condition {
    /** Of members that are known by numbers. */
    boolean holds(Members members);

    /** What it asks for itself. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Where the values stand that conditions ask about. */
    interface Members {
        boolean has(int member);

        /** Whether a member's value satisfies a node. */
        boolean accepts(int member, Node node);

        /** Whether a condition holds that may be asked for again. */
        boolean holds(Known known);
    }

    /**
     * What several others ask for, so that the answer is kept.
     *
     * @param number of those of the object
     * @param condition what is asked
     */
    record Known(int number, Condition condition) implements Condition {
        @Override
        public boolean holds(Members members) {
            return members.holds(this);
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    /** A member must be there. */
    record Present(int member) implements Condition {
        @Override
        public boolean holds(Members members) {
            return members.has(member);
        }
    }

    /** If a member is there, its value satisfies a node. */
    record Value(int member, Node node) implements Condition {
        @Override
        public boolean holds(Members members) {
            return !members.has(member) || members.accepts(member, node);
        }
    }

    /** If a member is there, something else holds. */
    record Dependent(int member, Condition condition) implements Condition {
        @Override
        public boolean holds(Members members) {
            return !members.has(member) || condition.holds(members);
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    /** All of them; {@code All(List.of())} always holds. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Members members) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(members)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /** At least one of them, or exactly one. */
    record Alternatives(List<Condition> conditions, boolean exactlyOne) implements Condition {
        @Override
        public boolean holds(Members members) {
            int holding = 0;
            for (int i = 0; i < conditions.size() && holding < (exactlyOne ? 2 : 1); i++) {
                holding += conditions.get(i).holds(members) ? 1 : 0;
            }
            return holding == 1;
        }

        @Override
        public List<Condition> parts() {
            return conditions;
        }
    }

    /** Does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Members members) {
            return !condition.holds(members);
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    /** One or the other. */
    record Choice(Condition condition, Condition consequence, Condition otherwise) implements Condition {
        @Override
        public boolean holds(Members members) {
            return (condition.holds(members) ? consequence : otherwise).holds(members);
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition, consequence, otherwise);
        }
    }
}
