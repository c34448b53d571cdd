package id.sahut.process.routing;

import id.sahut.city.category.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class EmergencyCheck {
    public boolean isEmergency(@Nullable Category category, Map<String, List<String>> answers, String text) {
        return false;
    }
}
