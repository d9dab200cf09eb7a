package dev.douane.registry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Slots by key, not without end: beyond the bound, those that hold no document go first, since only they can be as many
 * as somebody makes up names. A slot that goes while its fetch is under way costs one more fetch.
 */
final class Slots<K, T extends Known> {
    private final ConcurrentHashMap<K, Slot<T>> slots = new ConcurrentHashMap<>();
    private final int most;

    Slots(int most) {
        this.most = most;
    }

    @Nullable
    Slot<T> find(K key) {
        return slots.get(key);
    }

    Slot<T> get(K key) {
        Slot<T> slot = slots.get(key);
        if (slot != null) {
            return slot;
        }
        if (slots.size() >= most) {
            shrink();
        }
        Slot<T> mine = new Slot<>();
        Slot<T> other = slots.putIfAbsent(key, mine);
        return other == null ? mine : other;
    }

    void forEach(BiConsumer<K, T> visitor) {
        slots.forEach((key, slot) -> {
            T known = slot.known();
            if (known != null) {
                visitor.accept(key, known);
            }
        });
    }

    /** To nine tenths, so that it is seldom done. */
    private void shrink() {
        slots.values().removeIf(slot -> !holdsDocument(slot));
        var rest = slots.keySet().iterator();
        while (slots.size() > most - most / 10 && rest.hasNext()) {
            rest.next();
            rest.remove();
        }
    }

    private static boolean holdsDocument(Slot<?> slot) {
        Known known = slot.known();
        return known != null && known.present();
    }
}
