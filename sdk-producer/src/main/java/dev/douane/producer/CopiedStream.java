package dev.douane.producer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What is read from it goes to an upload as well. */
final class CopiedStream extends FilterInputStream {
    private static final int BLOCK = 64 << 10;

    private final StreamSink.Upload upload;
    private long length;

    CopiedStream(InputStream in, StreamSink.Upload upload) {
        super(in);
        this.upload = upload;
    }

    /** The upload failed, not what is read. */
    static final class UploadFailedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        UploadFailedException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        int read = super.read(bytes, offset, count);
        if (read > 0) {
            length += read;
            write(bytes, offset, read);
        }
        return read;
    }

    private void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            upload.write(bytes, offset, count);
        } catch (IOException e) {
            throw new UploadFailedException(e);
        }
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("What is skipped would be missing");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads the rest, at most so many bytes in all. */
    void readToTheEnd(long most) throws IOException {
        byte[] block = new byte[BLOCK];
        while (read(block, 0, BLOCK) >= 0) {
            if (length > most) {
                throw new IOException(
                        "The stream is longer than the limit of " + most + " bytes; raise ValidationLimits.maxBytes");
            }
        }
    }

    long length() {
        return length;
    }
}
