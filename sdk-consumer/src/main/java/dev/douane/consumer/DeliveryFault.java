package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantineReason;

/**
 * Why a source cannot make a payload of what it received.
 *
 * @param reason the kind of fault
 * @param detail the fault for people; no value of the payload
 */
public record DeliveryFault(QuarantineReason reason, String detail) {}
