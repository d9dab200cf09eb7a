package dev.douane.consumer.definition.internal;

import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.MemberNames;
import dev.douane.internal.json.UnusualTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a record whose components are properties of the object itself, from the text in which it stands. */
final class RecordText implements TextReader {
    private static final int MOST_SLOTS = Long.SIZE;

    private final RecordAccess access;
    private final MemberNames names;
    /** By name: its aliases come as further names. */
    private final TextReader[] readers;

    private final int[] slots;
    /** What the components hold that the payload does not mention. */
    private final @Nullable Object[] absent;

    private final long required;

    private RecordText(
            RecordAccess access, MemberNames names, List<Member> members, @Nullable Object[] absent, long required) {
        this.access = access;
        this.names = names;
        this.readers = members.stream().map(Member::reader).toArray(TextReader[]::new);
        this.slots = members.stream().mapToInt(Member::slot).toArray();
        this.absent = absent;
        this.required = required;
    }

    /** One name, what its value is read by, and the bit and place that are its component's. */
    private record Member(String name, TextReader reader, int slot) {}

    /** The reader of a record; one that builds a tree if the record is no such record. */
    static TextReader of(RecordAccess access, List<Slot> slots, Optional<TypeTag> tag, TextReader otherwise) {
        boolean usual = slots.size() < MOST_SLOTS
                && slots.stream().noneMatch(UnwrappedSlot.class::isInstance)
                && tag.filter(TypeTag::existing).isEmpty();
        if (!usual) {
            return otherwise;
        }
        List<Member> members = new ArrayList<>();
        @Nullable Object[] absent = new @Nullable Object[slots.size()];
        long required = 0;
        if (tag.isPresent()) {
            members.add(new Member(tag.get().property(), text -> tag(text, tag.get()), slots.size()));
            required = 1L << slots.size();
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) instanceof PropertySlot slot) {
                TextReader reader = reader(slot);
                for (String name : slot.property().names()) {
                    members.add(new Member(name, reader, i));
                }
                absent[i] = slot.presence().absent();
                required |= slot.property().required() ? 1L << i : 0;
            } else if (slots.get(i) instanceof IgnoredSlot slot) {
                absent[i] = slot.standing();
            }
        }
        MemberNames names = new MemberNames(members.stream().map(Member::name).toList());
        return new RecordText(access, names, members, absent, required);
    }

    private static TextReader reader(PropertySlot slot) {
        TextReader reader = slot.property().shape().textReader();
        Presence presence = slot.presence();
        boolean bare = presence == Presence.REQUIRED || presence == Presence.NULLABLE;
        return bare ? reader : text -> presence.wrap(reader.read(text));
    }

    private static @Nullable Object tag(JsonText text, TypeTag tag) throws UnusualTextException {
        if (!text.string().equals(tag.value())) {
            throw new UnusualTextException();
        }
        return null;
    }

    @Override
    public Object read(JsonText text) throws MismatchException, UnusualTextException {
        @Nullable Object[] values = absent.clone();
        long seen = 0;
        int name = MemberNames.FIRST;
        for (boolean more = text.open('{'); more; more = text.next('{')) {
            name = text.name(names, name);
            int slot = slots[name];
            if (((seen >>> slot) & 1) != 0) {
                throw new UnusualTextException();
            }
            seen |= 1L << slot;
            Object value = readers[name].read(text);
            // The tag has a bit, but is no component.
            if (slot < values.length) {
                values[slot] = value;
            }
        }
        if ((seen & required) != required) {
            throw new UnusualTextException();
        }
        return access.make(values);
    }
}
