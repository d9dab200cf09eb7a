package dev.douane.producer;

import dev.douane.contract.ContractId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The listener of those who gave none: a warning in the log; a deprecation once, for it is true of every payload. */
final class LoggingListener implements AdmissionListener {
    private static final Logger LOG = System.getLogger(PayloadGate.class.getName());

    private final Set<ContractId> deprecationsTold = ConcurrentHashMap.newKeySet();

    @Override
    public void onNotice(ContractId contract, AdmissionNotice notice) {
        if (!(notice instanceof AdmissionNotice.Deprecation) || deprecationsTold.add(contract)) {
            LOG.log(Level.WARNING, notice.message());
        }
    }
}
