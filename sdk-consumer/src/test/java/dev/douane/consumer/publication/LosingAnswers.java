package dev.douane.consumer.publication;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A network that carries every write to the server, and loses some of the answers. */
final class LosingAnswers implements SdkHttpClient {
    private final SdkHttpClient real = UrlConnectionHttpClient.create();
    private final AtomicInteger writes = new AtomicInteger();
    private final int oneOf;

    /** Loses the first of so many, again and again. */
    LosingAnswers(int oneOf) {
        this.oneOf = oneOf;
    }

    int writes() {
        return writes.get();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = real.prepareRequest(request);
        boolean loses = request.httpRequest().method() == SdkHttpMethod.PUT && writes.getAndIncrement() % oneOf == 0;
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse answer = prepared.call();
                if (loses) {
                    throw new IOException("the answer was lost");
                }
                return answer;
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        real.close();
    }
}
