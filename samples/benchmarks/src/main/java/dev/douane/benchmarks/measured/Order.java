package dev.douane.benchmarks.measured;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order as an application's record; dates stay text, so that no module of Jackson's decides about the time. */
@SuppressWarnings("MissingJavadocParam")
public record Order(
        String id,
        String reference,
        String createdAt,
        @Nullable String updatedAt,
        String deliveryDate,
        String status,
        String channel,
        int priority,
        String customerCode,
        String customerName,
        String email,
        @Nullable String phone,
        String currency,
        BigDecimal total,
        BigDecimal vatRate,
        @Nullable Integer weightGrams,
        int itemCount,
        boolean express,
        boolean gift,
        String postalCode,
        String communeCode,
        @Nullable String comment,
        Address address,
        List<Line> lines,
        List<String> tags) {
    /** Where it goes. */
    public record Address(
            String recipient,
            String street,
            String postalCode,
            String city,
            String country,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    /** What it is of. */
    public record Line(String sku, String label, int quantity, BigDecimal unitPrice, boolean discounted) {}

    /** The object that holds orders. */
    public record Batch(String batchId, String source, String producedAt, List<Order> orders) {}
}
