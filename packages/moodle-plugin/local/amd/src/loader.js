// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Brings the widgets to HTML that arrives later: fragments, dialogs, tabs. What a page has from the beginning loads them by itself.
 *
 * @module     local_learningmentor/loader
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

const CONFIG = 'learningmentor-config';

/**
 * Adds the config and the script, unless the page has them.
 *
 * @param {Object} config what the widgets read of the page
 * @param {string} entry the address of the script
 */
export const init = (config, entry) => {
    if (document.getElementById(CONFIG)) {
        return;
    }
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = CONFIG;
    block.textContent = JSON.stringify(config);
    // Not import(): Moodle's own build would make a require() of it, which knows no modules.
    const script = document.createElement('script');
    script.type = 'module';
    script.src = entry;
    document.head.append(block, script);
};
