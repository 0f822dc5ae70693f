/** The screens in a real browser, through the gateway and Keycloak. */
package nl.opstap.system.browser;
