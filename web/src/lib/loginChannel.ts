/** Where the window that logged in again tells the page that waits for it. */
export const loginChannel = 'opstap.login';
