const look = (colorScheme, width, height, more = {}) => ({ colorScheme, viewport: { width, height }, ...more });
const touch = { hasTouch: true, isMobile: true };

/** How a page is looked at. */
export const LOOKS = {
  light: look('light', 1440, 900),
  dark: look('dark', 1440, 900),
  phone: look('light', 390, 844, touch),
  'phone-dark': look('dark', 390, 844, touch),
};

/** The same for pages of agents and admins, by the names of the pictures that they are compared with. */
export const STAFF_LOOKS = {
  'light-1440x900': LOOKS.light,
  'dark-1440x900': LOOKS.dark,
  'light-1024x768': look('light', 1024, 768),
  'light-390x844': LOOKS.phone,
  'dark-390x844': LOOKS['phone-dark'],
};
