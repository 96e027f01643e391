package org.countersign.city;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.countersign.platform.Migration;

/**
 * A database is of one city for ever: places, clock and residency of everything in it were read as that city's. The first start writes down
 * which; a later one that is told another ends before anything is served.
 */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class SettledCity {
    @Resource(lookup = "java:app/jdbc/countersign") DataSource database;
    @Inject City city;

    @PostConstruct void settle() {
        String held = held();
        if (held.equals(city.key())) return;
        String why = "This database holds the contacts of “" + held + "” and COUNTERSIGN_CITY says “" + city.key() + "”: set it back to " + held
                + ", or give " + city.key() + " a data directory or a database of its own.";
        System.setProperty(Migration.FAILURE, why);
        throw new IllegalStateException(why);
    }

    /** The key of the city it is of; of two that start at the same time the first says so. */
    private String held() {
        try (Connection connection = database.getConnection();
                PreparedStatement first = connection.prepareStatement("INSERT IGNORE INTO served_city (city, since) VALUES (?, UTC_TIMESTAMP(6))");
                PreparedStatement which = connection.prepareStatement("SELECT city FROM served_city")) {
            first.setString(1, city.key());
            first.executeUpdate();
            try (ResultSet found = which.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The city of this database could not be read.", e);
        }
    }
}
