package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.protocol.SchemaDocument;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a publication's documents, each before the one that refers to it. */
final class PublicationDocuments {
    private PublicationDocuments() {}

    static Map<RegistryRoute, byte[]> of(Publication publication) {
        Map<RegistryRoute, byte[]> documents = new LinkedHashMap<>();
        Comparisons comparisons = publication.evolution().comparisons();
        for (PublishedSeries series : publication.all()) {
            for (Contract contract : series.contracts().values()) {
                ContractId id = contract.id();
                documents.put(new RegistryRoute.Schema(id), SchemaDocument.write(contract.schema()));
                documents.put(
                        new RegistryRoute.Page(id),
                        ContractPage.write(contract, series.before(id.version()), comparisons));
                byte[] document = ContractDocument.write(contract);
                documents.put(new RegistryRoute.Document(id), document);
                if (publication.signed()) {
                    documents.put(new RegistryRoute.Signature(id), publication.sign(document));
                }
            }
        }
        for (PublishedSeries series : publication.all()) {
            documents.put(new RegistryRoute.History(series.name()), HistoryDocument.write(series.history()));
        }
        documents.put(new RegistryRoute.IndexPage(), IndexPage.write(publication.histories()));
        documents.put(new RegistryRoute.Index(), IndexDocument.write(publication.histories()));
        return documents;
    }
}
