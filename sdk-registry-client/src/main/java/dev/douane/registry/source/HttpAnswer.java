package dev.douane.registry.source;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Tells a registry's answers from everybody else's. */
final class HttpAnswer {
    private static final Set<String> PAGES_FOR_PEOPLE = Set.of("text/html", "application/xhtml+xml");

    private static final int LONGEST_TAG = 1_024;

    private final int maxBodyBytes;
    private final Absence absence;

    /** A registry of files says with any 404 that a document is not there. */
    HttpAnswer(int maxBodyBytes) {
        this(maxBodyBytes, response -> {});
    }

    HttpAnswer(int maxBodyBytes, Absence absence) {
        this.maxBodyBytes = maxBodyBytes;
        this.absence = absence;
    }

    /** Whether a 404 is the registry's word that there is no such document. */
    @FunctionalInterface
    interface Absence {
        void require(Response response) throws IOException;
    }

    SourceAnswer read(Response response, boolean conditional) throws IOException {
        int status = response.code();
        if (status == 304 && conditional) {
            return new SourceAnswer.NotModified();
        }
        if (status == 404 || status == 410) {
            absence.require(response);
            return new SourceAnswer.Missing();
        }
        if (status != 200) {
            throw refusal(response, place(response) + " answered with status " + status + hint(status));
        }
        return new SourceAnswer.Found(body(response), tag(response));
    }

    /** A tag that no request can carry, or that is longer than any server's, is as good as none. */
    private static Optional<String> tag(Response response) {
        String tag = response.header("ETag", "").strip();
        boolean sendable = tag.chars().allMatch(c -> c >= ' ' && c <= '~');
        return tag.isEmpty() || tag.length() > LONGEST_TAG || !sendable ? Optional.empty() : Optional.of(tag);
    }

    private static IOException refusal(Response response, String message) {
        boolean later = response.code() == 429 || response.code() == 503;
        Optional<Duration> after = later ? RetryAfter.of(response) : Optional.empty();
        return after.isPresent()
                ? new RetryLaterException(message + ". It asks to be left alone for " + after.get(), after.get())
                : new IOException(message);
    }

    private byte[] body(Response response) throws IOException {
        ResponseBody body = response.body();
        MediaType type = body.contentType();
        if (type != null && PAGES_FOR_PEOPLE.contains(essence(type))) {
            throw new IOException(place(response) + " answered with a page for people (" + essence(type)
                    + ") where a document was expected: a log-in page, a proxy's, or a wrong address");
        }
        if (body.contentLength() > maxBodyBytes) {
            throw BoundedBody.tooLong(maxBodyBytes, "The body of " + place(response));
        }
        return BoundedBody.read(body.byteStream(), maxBodyBytes, "The body of " + place(response));
    }

    private static String essence(MediaType type) {
        return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    private static String hint(int status) {
        if (status >= 300 && status < 400) {
            return ", a redirect, which is not followed: give the address that it leads to";
        }
        if (status == 401 || status == 403 || status == 407) {
            return ": this client may not read there";
        }
        return status >= 500 ? ": the registry, or a proxy before it, is in trouble" : "";
    }

    static String place(Response response) {
        return response.request().url().toString();
    }
}
