/** Why a planned session did not happen. Not held is not the same as not working. Source: design/domain.md 1.4. */
export const notHeldReasons = [
  'pupil-absent', 'pupil-declined', 'mentor-absent', 'clash-exam', 'clash-trip', 'room', 'cancelled-school',
] as const;
