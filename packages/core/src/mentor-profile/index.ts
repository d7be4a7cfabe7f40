export * from './due.js';
export * from './mentor-profile.js';
