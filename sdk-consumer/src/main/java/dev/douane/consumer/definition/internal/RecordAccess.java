package dev.douane.consumer.definition.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of its components' values and takes it apart again.
 *
 * @param constructor the canonical one
 * @param accessors in the order of the components
 */
public record RecordAccess(Constructor<?> constructor, List<Method> accessors) {

    /**
     * The access to a record class, public or not.
     *
     * @throws java.lang.reflect.InaccessibleObjectException if its module keeps it closed
     */
    public static RecordAccess of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            List<Method> accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return new RecordAccess(constructor, accessors);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor: " + type, e);
        }
    }

    public Object make(@Nullable Object[] values) throws MismatchException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refusal("constructor", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's canonical constructor can be called: " + constructor, e);
        }
    }

    @Nullable
    public Object get(Object record, int index) throws MismatchException {
        try {
            return accessors.get(index).invoke(record);
        } catch (InvocationTargetException e) {
            throw refusal("accessor " + accessors.get(index).getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor can be called: " + accessors.get(index), e);
        }
    }

    /** What the user's own code threw may quote values, so only its kind and place are told. */
    private MismatchException refusal(String what, @Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        StackTraceElement[] trace = thrown == null ? new StackTraceElement[0] : thrown.getStackTrace();
        String kind = thrown == null ? "an exception" : thrown.getClass().getName();
        String own = Arrays.stream(trace)
                .filter(frame -> frame.getClassName()
                        .equals(constructor.getDeclaringClass().getName()))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return new MismatchException(
                "the " + what + " of " + constructor.getDeclaringClass().getSimpleName() + " threw " + kind + own);
    }
}
