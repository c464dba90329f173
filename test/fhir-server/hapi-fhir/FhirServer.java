import static java.util.concurrent.TimeUnit.MILLISECONDS;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.test.config.TestR4Config;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** HAPI FHIR's JPA server, R4, at http://127.0.0.1:<first argument>/fhir; says "ready" when it is. */
public final class FhirServer {
  /** Small, whatever is asked for: every search longer than a few rows is paged. */
  private static final int PAGE = 3;

  public static void main(String[] arguments) throws Exception {
    var beans = new AnnotationConfigApplicationContext(TestR4Config.class);
    var http = new Server(Integer.parseInt(arguments[0]));
    var handler = new ServletContextHandler();
    handler.setContextPath("/");
    handler.addServlet(new ServletHolder(servletOf(beans)), "/fhir/*");
    http.setHandler(handler);
    http.start();
    // what the tests' settings leave to each test: without it no $export gets on
    Executors.newSingleThreadScheduledExecutor()
        .scheduleWithFixedDelay(
            beans.getBean(IJobMaintenanceService.class)::runMaintenancePass, 0, 500, MILLISECONDS);
    System.out.println("ready");
  }

  private static RestfulServer servletOf(AnnotationConfigApplicationContext beans) {
    var context = beans.getBean(FhirContext.class);
    var settings = beans.getBean(JpaStorageSettings.class);
    settings.setAllowExternalReferences(true);
    settings.setEnforceReferentialIntegrityOnWrite(false);
    var server = new RestfulServer(context);
    server.registerProviders(
        beans.getBean("myResourceProvidersR4", ResourceProviderFactory.class).createProviders());
    server.registerProvider(beans.getBean(JpaSystemProvider.class));
    server.registerProvider(beans.getBean(BulkDataExportProvider.class));
    server.setPagingProvider(pagingOf(beans));
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            server,
            beans.getBean("mySystemDaoR4", IFhirSystemDao.class),
            settings,
            beans.getBean(ISearchParamRegistry.class),
            beans.getBean("myJpaValidationSupportChain", IValidationSupport.class)));
    return server;
  }

  private static DatabaseBackedPagingProvider pagingOf(AnnotationConfigApplicationContext beans) {
    var paging = beans.getBean(DatabaseBackedPagingProvider.class);
    paging.setDefaultPageSize(PAGE);
    paging.setMaximumPageSize(PAGE);
    return paging;
  }
}
