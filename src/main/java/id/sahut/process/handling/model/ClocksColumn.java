package id.sahut.process.handling.model;

import id.sahut.platform.json.StoredJson;
import id.sahut.process.handling.CaseClock;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A case's clocks as one column: the case is locked and written as a whole, and so are they. */
@Immutable // the list is replaced, never changed: Hibernate need not keep a copy to compare with
@Converter
class ClocksColumn implements AttributeConverter<List<CaseClock>, String> {

    @Override
    public String convertToDatabaseColumn(List<CaseClock> clocks) {
        return StoredJson.write(clocks);
    }

    @Override
    public List<CaseClock> convertToEntityAttribute(String json) {
        return CaseClock.read(json);
    }
}
