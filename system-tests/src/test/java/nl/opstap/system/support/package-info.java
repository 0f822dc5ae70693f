/** What every system test needs: somebody who is logged in through the gateway, and the mails that arrived. */
package nl.opstap.system.support;
