/** Sets the theme that was chosen before the first paint, so that nothing flashes. */
import { showTheme, storedSettings } from "../state/stored-settings.ts";

showTheme(storedSettings().theme);
